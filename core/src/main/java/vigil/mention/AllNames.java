package vigil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;
import vigil.mention.Sense.Kind;

/** The names of a report: those that the reader sees and those of the actors' files. Pure. */
final class AllNames {
  private AllNames() {}

  /**
   * Of two that overlap the longer counts, and of equals the reader's.
   *
   * @param sentences the items of each sentence
   */
  static List<Name> of(List<Name> seen, List<List<Item>> sentences) {
    List<Name> all = new ArrayList<>();
    Map<Integer, List<Name>> bySentence = new HashMap<>();
    seen.forEach(n -> bySentence.computeIfAbsent(n.sentence(), k -> new ArrayList<>()).add(n));
    for (int s = 0; s < sentences.size(); s++) {
      List<Name> names = bySentence.getOrDefault(s, new ArrayList<>());
      for (Item item : sentences.get(s)) {
        NameKind kind = kind(item);
        if (kind != null) {
          add(new Name(s, item.span(), kind, 1), names);
        }
      }
      all.addAll(names);
    }
    all.sort(Comparator.comparing(Name::span));
    return all;
  }

  private static @Nullable NameKind kind(Item item) {
    if (item.has(Kind.GROUP) || item.has(Kind.ORGANISATION)) {
      return NameKind.ORGANISATION;
    }
    if (item.has(Kind.PERSON)) {
      return NameKind.PERSON;
    }
    return item.has(Kind.STATE) ? NameKind.LOCATION : null;
  }

  private static void add(Name name, List<Name> names) {
    List<Name> others = names.stream().filter(n -> n.span().overlaps(name.span())).toList();
    if (others.stream().allMatch(o -> length(o.span()) < length(name.span()))) {
      names.removeAll(others);
      names.add(name);
    }
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }
}
