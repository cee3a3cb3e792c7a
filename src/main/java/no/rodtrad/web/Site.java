package no.rodtrad.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the frame of every page needs that does not change between requests: the menu, and addresses of assets. */
@Component
public final class Site {

    private final ObjectProvider<NavItem> provider;
    private final ObjectProvider<StaffItem> staffProvider;
    private final Assets assets;
    private volatile List<NavItem> items = List.of();

    Site(ObjectProvider<NavItem> provider, ObjectProvider<StaffItem> staffProvider, Assets assets) {
        this.provider = provider;
        this.staffProvider = staffProvider;
        this.assets = assets;
    }

    /** From left to right. */
    public List<NavItem> navigation() {
        if (items.isEmpty()) {
            items = provider.stream()
                    .sorted(Comparator.comparingInt(NavItem::order))
                    .toList();
        }
        return items;
    }

    /** What one of the staff sees in the menu besides, from left to right. */
    public List<StaffItem> staffItems(Actor actor) {
        return staffProvider.stream()
                .filter(item -> actor.hasOneOf(item.roles()))
                .sorted(Comparator.comparingInt(StaffItem::order))
                .toList();
    }

    /** The address of a file below {@code static}, with a mark of its content. */
    public String asset(String path) {
        return assets.address(path);
    }
}
