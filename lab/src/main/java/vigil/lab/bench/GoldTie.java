package vigil.lab.bench;

import vigil.document.Span;
import vigil.event.Tie;

/**
 * A standing relation that a report states.
 *
 * @param from words of the first end
 * @param to words of the second end
 */
public record GoldTie(Span from, Tie.Relation relation, Span to) {}
