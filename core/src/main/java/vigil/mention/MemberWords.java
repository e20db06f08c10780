package vigil.mention;

import java.util.List;
import vigil.document.Span;

/**
 * The own words of an actor's phrase. Pure.
 *
 * @param text the document's text
 */
record MemberWords(ActorDictionary dictionary, String text) {
  /** The phrase without the signs at its ends. */
  static Span span(Parts parts) {
    List<Item> all = parts.all();
    int from = 0;
    int to = all.size() - 1;
    while (from < to && all.get(from).sign() && !all.get(from).is("(")) {
      from++;
    }
    while (to > from && all.get(to).sign() && !all.get(to).is(")")) {
      to--;
    }
    return all.get(from).span().join(all.get(to).span());
  }

  /** The phrase as the report has it. */
  String of(Parts parts) {
    return span(parts).of(text);
  }

  /** The own words without determiners at the front: "commanders" of "some of the commanders". */
  String name(Parts parts) {
    Span span = span(parts);
    List<Item> all = parts.all();
    int from = 0;
    while (from + 1 < all.size() && drops(all.get(from), from)) {
      from++;
    }
    int start = all.get(from).span().start();
    return start > span.start() ? new Span(start, span.end()).of(text) : span.of(text);
  }

  private boolean drops(Item item, int at) {
    return item.plain()
        && !item.sign()
        && (dictionary.is(item.first(), WordClass.DETERMINER)
            || at > 0 && dictionary.is(item.first(), WordClass.OF));
  }
}
