package no.rodtrad.thread.model;

import java.util.Collection;
import java.util.List;

/** How whole a thread is: its levels counted by state. */
public record ThreadHealth(int documented, int proposed, int looseEnds) {

    public static ThreadHealth of(List<ThreadLinkState> levels) {
        int documented = 0;
        int proposed = 0;
        int looseEnds = 0;
        for (var level : levels) {
            switch (level) {
                case DOCUMENTED -> documented++;
                case PROPOSED -> proposed++;
                case MISSING -> looseEnds++;
                case REJECTED -> throw new IllegalArgumentException("A rejected link is never drawn.");
            }
        }
        return new ThreadHealth(documented, proposed, looseEnds);
    }

    /** A level is as firm as the firmest link that carries it, and a loose end where none does. */
    public static ThreadLinkState level(Collection<ThreadLinkState> links) {
        return links.stream()
                .filter(state -> state != ThreadLinkState.REJECTED)
                .min(ThreadLinkState::compareTo)
                .orElse(ThreadLinkState.MISSING);
    }
}
