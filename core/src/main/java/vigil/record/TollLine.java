package vigil.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * How many of one side suffered one thing, as a report counts them.
 *
 * @param report the report's number
 * @param origin the first report of the same text or nearly so
 * @param speaker who says so; null where the report itself does
 * @param note what cannot be about it; null where nothing is
 * @param span where the words that tell it stand in the report's text
 * @param published the report's day
 */
public record TollLine(
    long report,
    long origin,
    @Nullable String side,
    String kind,
    @Nullable Integer value,
    @Nullable Integer low,
    @Nullable Integer high,
    @Nullable Integer increment,
    @Nullable String since,
    @Nullable LocalDate asOf,
    @Nullable String speaker,
    @Nullable String note,
    Span span,
    String evidence,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published) {}
