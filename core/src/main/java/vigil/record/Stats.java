package vigil.record;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store in numbers. How much was reported and how much of it is distinct are two numbers: a text
 * in ten outlets is ten appearances of one origin.
 *
 * @param appearances items in which reports came
 * @param articles articles, each with its latest version
 * @param origins distinct texts among them: copies counted once
 * @param versions versions of articles, the former ones among them
 * @param refused items that could not be read
 * @param events events that hold
 * @param types how many of them of each type, the most frequent first
 * @param incidents how many distinct things they tell, plans and denials too
 * @param happenings how many of those happened, as somebody tells
 * @param corrections decisions of persons that hold or are open
 * @param open those of them that must be made anew, since their source has changed
 * @param first the first day of publication
 * @param last the last day of publication
 * @param entries entries of the log
 * @param bytes the size of the store
 */
public record Stats(
    long appearances,
    long articles,
    long origins,
    long versions,
    long refused,
    long events,
    Map<String, Long> types,
    long incidents,
    long happenings,
    long corrections,
    long open,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long entries,
    long bytes) {}
