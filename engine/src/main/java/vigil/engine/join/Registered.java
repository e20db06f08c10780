package vigil.engine.join;

import vigil.record.Kept;

/**
 * A report with its number and what it is to others.
 *
 * @param kind new, a copy, a version, or known already
 * @param number its number; of what is known, that of the report that there is
 * @param origin the first report of the same text; itself where it is no copy
 * @param likeness to the origin, 0 to 1
 * @param version its place among the article's versions, from 1
 * @param predecessor the former version; 0 where there is none
 */
public record Registered(
    Kept.Kind kind,
    long number,
    long origin,
    double likeness,
    int version,
    long predecessor,
    Report report) {}
