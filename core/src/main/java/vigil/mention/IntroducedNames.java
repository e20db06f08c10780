package vigil.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.annotate.Annotated;
import vigil.document.Span;
import vigil.mention.Sense.Kind;

/**
 * Who a report introduces by a long name and calls by a short one later: by the last name, or by an
 * acronym that stands in brackets after the name. Pure.
 */
record IntroducedNames(
    ActorDictionary dictionary, MemberReader members, SharedNames shared, boolean small) {

  /** By key: last names and acronyms, and whom they mean in this report. */
  Map<String, Actor> of(Annotated annotated, List<List<Word>> sentences) {
    ItemReader items = new ItemReader(dictionary, Map.of(), shared, Map.of(), small);
    Map<String, Actor> introduced = new LinkedHashMap<>();
    for (List<Word> words : sentences) {
      sentence(items.items(words), annotated, introduced);
    }
    return introduced;
  }

  private void sentence(List<Item> items, Annotated annotated, Map<String, Actor> introduced) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.has(Kind.PERSON) && item.words().size() > 1) {
        introduced.putIfAbsent(item.last().key(), members.read(titled(items, i, i + 1)));
      } else if (nameWord(item) && !nameWord(items, i - 1)) {
        unknown(items, i, introduced);
      }
      acronym(items, i, annotated, introduced);
    }
  }

  /** Two to four capitalised words that nobody knows: a person or body under its full name. */
  private void unknown(List<Item> items, int from, Map<String, Actor> introduced) {
    int to = from;
    while (to < items.size() && to - from < 5 && nameWord(items.get(to))) {
      to++;
    }
    boolean title = from > 0 && items.get(from - 1).has(Kind.OFFICE);
    boolean shouted = items.subList(from, to).stream().allMatch(i -> i.first().allCapitals());
    if (shouted
        || to - from < 2
        || to - from > 4
        || small
        || from == 0 && to - from == items.size()) {
      return;
    }
    List<Item> name = title ? titled(items, from, to) : items.subList(from, to);
    Actor described =
        title ? members.read(name) : members.read(items.subList(from, describedTo(items, to)));
    String key = items.get(to - 1).last().key();
    if (key.length() > 2) {
      introduced.putIfAbsent(
          key, described.resolvedBy() == ResolvedBy.TITLE ? described : members.read(name));
    }
  }

  /** The end of a description after the name: ", the mayor of the town". */
  private int describedTo(List<Item> items, int to) {
    if (to + 1 >= items.size() || !items.get(to).is(",")) {
      return to;
    }
    Item first = items.get(to + 1);
    boolean article = first.is("the") || first.is("a") || first.is("an") || first.has(Kind.OFFICE);
    int end = to + 1;
    while (article && end < items.size() && end - to < 10 && !items.get(end).is(",")) {
      end++;
    }
    return article ? end : to;
  }

  /** The name with the titles and peoples that stand before it. */
  private List<Item> titled(List<Item> items, int from, int to) {
    int start = from;
    while (start > 0
        && (items.get(start - 1).has(Kind.OFFICE)
            || items.get(start - 1).has(Kind.PEOPLE)
            || items.get(start - 1).body().isPresent()
            || items.get(start - 1).has(Kind.AGENT))) {
      start--;
    }
    return items.subList(start, to);
  }

  private boolean nameWord(List<Item> items, int at) {
    return at >= 0 && nameWord(items.get(at));
  }

  private boolean nameWord(Item item) {
    return item.plain()
        && !item.sign()
        && (small || item.first().capital())
        && !dictionary.functionWord(item.first())
        && Character.isLetter(item.first().text().charAt(0));
  }

  /** "North Side United (NSU)". */
  private void acronym(
      List<Item> items, int at, Annotated annotated, Map<String, Actor> introduced) {
    boolean bracketed = at + 2 < items.size() && items.get(at).is("(") && items.get(at + 2).is(")");
    if (!bracketed || at == 0 || !explained(items.get(at + 1), items.get(at - 1))) {
      return;
    }
    Word acronym = items.get(at + 1).first();
    if (!small && !acronym.allCapitals()
        || acronym.key().length() > 8
        || acronym.key().length() < 2
        || dictionary.number(acronym) != null) {
      return;
    }
    List<Item> name = named(items, at, acronym.key().length());
    if (!name.isEmpty() && initials(name).endsWith(acronym.key())) {
      introduced.putIfAbsent(acronym.key(), whole(name, annotated));
    } else if (items.get(at - 1).named()) {
      introduced.putIfAbsent(acronym.key(), members.read(List.of(items.get(at - 1))));
    }
  }

  /** An acronym that the files do not know, or know for others than the name before it means. */
  private static boolean explained(Item acronym, Item name) {
    boolean others =
        acronym.words().size() == 1
            && acronym.senses().stream().allMatch(Sense::acronym)
            && name.senses().stream()
                .noneMatch(n -> acronym.senses().stream().anyMatch(a -> same(a, n)));
    return acronym.plain() || acronym.known() == null && others;
  }

  private static boolean same(Sense a, Sense b) {
    return a.identity() != null
        && b.identity() != null
        && a.identity().id().equals(b.identity().id());
  }

  private Actor whole(List<Item> name, Annotated annotated) {
    if (name.size() == 1) {
      return members.read(name);
    }
    Span span = name.get(0).span().join(name.get(name.size() - 1).span());
    String text = annotated.text(span);
    Actor read = members.read(name);
    return new Actor(
        span, text, text, null, read.country(), read.sectors(), null, null, ResolvedBy.NONE);
  }

  /** The words before the bracket, as many as can have given the letters. */
  private static List<Item> named(List<Item> items, int bracket, int letters) {
    List<Item> name = new ArrayList<>();
    int initials = 0;
    for (int i = bracket - 1; i >= 0 && initials < letters && !items.get(i).sign(); i--) {
      name.add(0, items.get(i));
      initials += initials(List.of(items.get(i))).length();
    }
    return name;
  }

  private static String initials(List<Item> items) {
    StringBuilder initials = new StringBuilder();
    for (Item item : items) {
      for (Word word : item.words()) {
        boolean small =
            word.is("of") || word.is("the") || word.is("for") || word.is("and") || word.sign();
        initials.append(small ? "" : word.key().substring(0, 1));
      }
    }
    return initials.toString();
  }
}
