package vigil.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before and around a report's prose: date, dateline, byline and the like.
 *
 * @param body the prose; null where there is none
 * @param asides stretches inside the body that are no prose, in order
 */
record Head(
    @Nullable Span body,
    List<Span> asides,
    @Nullable LocalDate published,
    @Nullable Span place,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable String url) {}
