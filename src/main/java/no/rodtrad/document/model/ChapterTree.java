package no.rodtrad.document.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chapters of a document in the order they are read: each chapter before those under it.
 *
 * <p>Several modules may write in the same chapter. Those parts are one chapter: blocks and notes follow each other by
 * order, and the part with the lowest order gives title, parent and place.
 */
public final class ChapterTree {

    private final List<Chapter> chapters;
    private final Map<String, Chapter> bySlug = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new LinkedHashMap<>();

    private ChapterTree(List<Chapter> inOrder, Map<String, Integer> depths) {
        chapters = List.copyOf(inOrder);
        for (var chapter : chapters) bySlug.put(chapter.slug(), chapter);
        this.depths.putAll(depths);
    }

    /** A tree of the parts, given in any order. A parent that nobody writes is as if it was not named. */
    public static ChapterTree of(List<Chapter> parts) {
        var sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(Chapter::order).thenComparing(Chapter::slug));
        var merged = new LinkedHashMap<String, Chapter>();
        for (var part : sorted) merged.merge(part.slug(), part, ChapterTree::merge);
        var ordered = new ArrayList<Chapter>();
        var depths = new LinkedHashMap<String, Integer>();
        place(Optional.empty(), 0, merged, ordered, depths, new HashSet<>());
        // What only a circle of parents holds is never reached from the top: it would be lost in silence.
        if (ordered.size() != merged.size()) {
            throw new IllegalArgumentException("Chapters stand under each other in a circle: "
                    + merged.keySet().stream()
                            .filter(slug -> !depths.containsKey(slug))
                            .toList());
        }
        return new ChapterTree(ordered, depths);
    }

    private static Chapter merge(Chapter first, Chapter next) {
        var blocks = new ArrayList<>(first.blocks());
        blocks.addAll(next.blocks());
        var notes = new ArrayList<>(first.notes());
        notes.addAll(next.notes());
        return new Chapter(first.slug(), first.order(), first.parent(), first.title(), blocks, notes);
    }

    private static void place(
            Optional<String> parent,
            int depth,
            Map<String, Chapter> all,
            List<Chapter> ordered,
            Map<String, Integer> depths,
            Set<String> placed) {
        for (var chapter : all.values()) {
            var above = chapter.parent().filter(all::containsKey);
            if (!above.equals(parent) || !placed.add(chapter.slug())) continue;
            ordered.add(chapter);
            depths.put(chapter.slug(), depth);
            place(Optional.of(chapter.slug()), depth + 1, all, ordered, depths, placed);
        }
    }

    /** All of them, in reading order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    public boolean isEmpty() {
        return chapters.isEmpty();
    }

    public Optional<Chapter> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** 0 for a chapter at the top, 1 for one under it. */
    public int depth(String slug) {
        return depths.getOrDefault(slug, 0);
    }

    /** Place of a chapter in reading order, counted from 1; 0 when there is none. */
    public int number(String slug) {
        return find(slug).map(chapter -> chapters.indexOf(chapter) + 1).orElse(0);
    }

    /** The chapter it stands under. */
    public Optional<Chapter> parent(String slug) {
        return find(slug).flatMap(Chapter::parent).flatMap(this::find);
    }

    public Optional<Chapter> previous(String slug) {
        // The chapter stands at its number less one, so the one before it at its number less two.
        int at = number(slug) - 2;
        return at >= 0 ? Optional.of(chapters.get(at)) : Optional.empty();
    }

    public Optional<Chapter> next(String slug) {
        int at = number(slug);
        return at > 0 && at < chapters.size() ? Optional.of(chapters.get(at)) : Optional.empty();
    }

    /** The table of that name, wherever in the document it stands. */
    public Optional<Block.FigureTable> table(String name) {
        return chapters.stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(block ->
                        block instanceof Block.FigureTable table && table.name().equals(name))
                .map(Block.FigureTable.class::cast)
                .findFirst();
    }
}
