package vigil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.Sentence;
import vigil.annotate.Token;
import vigil.document.Span;

/**
 * Finds the noun phrases of a report: the plain ones that {@link Chunker} sees, with the "of" that
 * follows them, and inside them possessive pronouns, owners and names. Pure.
 */
final class PhraseFinder {
  /** How many phrases may begin inside one before it ends. */
  private static final int NEXT = 8;

  private final Chunker chunker;
  private final PhraseWord.Table table;

  PhraseFinder(Chunker chunker, PhraseWord.Table table) {
    this.chunker = chunker;
    this.table = table;
  }

  static PhraseFinder load() {
    return new PhraseFinder(Chunker.load(), PhraseWord.Table.load());
  }

  PhraseWord.Table table() {
    return table;
  }

  /** A report's sentence, its tags and its phrases. */
  record Read(Sentence sentence, List<String> words, List<ChunkTag> tags, List<Phrase> phrases) {}

  /**
   * @param all the report's names, of the reader and of the actors' files
   */
  List<Read> read(Annotated annotated, List<Name> all) {
    Map<Integer, List<Name>> names = new HashMap<>();
    all.forEach(n -> names.computeIfAbsent(n.sentence(), s -> new ArrayList<>()).add(n));
    List<Read> sentences = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      sentences.add(read(sentence, names.getOrDefault(sentence.index(), List.of())));
    }
    return sentences;
  }

  private Read read(Sentence sentence, List<Name> names) {
    List<String> written = sentence.tokens().stream().map(Token::text).toList();
    List<ChunkTag> tags = new ArrayList<>(chunker.tags(written));
    names.forEach(n -> whole(sentence, n, tags));
    Builder builder = new Builder(sentence, written, tags);
    List<Phrase> phrases = builder.phrases(names);
    return new Read(sentence, builder.small, List.copyOf(tags), phrases);
  }

  /** The words of a name stand in one phrase. */
  private static void whole(Sentence sentence, Name name, List<ChunkTag> tags) {
    boolean inside = false;
    for (int i = 0; i < tags.size(); i++) {
      if (sentence.tokens().get(i).span().overlaps(name.span())) {
        boolean noun = tags.get(i) == ChunkTag.BEGIN || tags.get(i) == ChunkTag.INSIDE;
        if (inside) {
          tags.set(i, ChunkTag.INSIDE);
        } else if (!noun) {
          tags.set(i, ChunkTag.BEGIN);
        }
        inside = true;
      }
    }
  }

  /** Works through one sentence. */
  private final class Builder {
    private final Sentence sentence;
    private final List<String> written;
    private final List<String> small;
    private final List<ChunkTag> tags;
    private final List<Phrase> phrases = new ArrayList<>();

    Builder(Sentence sentence, List<String> written, List<ChunkTag> tags) {
      this.sentence = sentence;
      this.written = written;
      this.small = Chunker.small(written);
      this.tags = tags;
    }

    List<Phrase> phrases(List<Name> names) {
      int at = 0;
      boolean verbSeen = false;
      while (at < tags.size()) {
        if (tags.get(at) != ChunkTag.BEGIN && tags.get(at) != ChunkTag.INSIDE) {
          verbSeen = tags.get(at) == ChunkTag.VERB || verbSeen && !clause(at);
          at++;
          continue;
        }
        int end = end(at);
        int start = at;
        while (start < end - 1 && table.is(small.get(start), PhraseWord.LINK)) {
          start++; // "Near Paris": a capital at the beginning made it look like a name
        }
        chunk(afterDay(start, end), end, verbSeen);
        at = end;
      }
      withYear();
      withOf();
      names.forEach(this::nameInside);
      phrases.sort(Comparator.comparing(Phrase::span));
      return List.copyOf(phrases);
    }

    /** "On 9 January HMS Diamond …": the day is no part of the name behind it. */
    private int afterDay(int from, int to) {
      boolean numbered = Character.isDigit(small.get(from).charAt(0));
      boolean year = numbered && small.get(from).length() == 4 && from > 1 && from + 1 < to;
      if (year
          && Character.isDigit(small.get(from - 2).charAt(0))
          && Character.isUpperCase(written.get(from + 1).codePointAt(0))) {
        return from + 1; // "May 7, 2015 Valerie Paris"
      }
      int month = numbered ? from + 1 : from;
      int next = month + 1;
      boolean day =
          next < to
              && table.is(small.get(month), PhraseWord.TIME)
              && Character.isUpperCase(written.get(month).codePointAt(0))
              && Character.isUpperCase(written.get(next).codePointAt(0));
      return day ? next : from;
    }

    /** Where a new clause may begin. */
    private boolean clause(int at) {
      String word = small.get(at);
      return word.equals(",")
          || word.equals("and")
          || word.equals("but")
          || word.equals(";")
          || tags.get(at) == ChunkTag.LINK && word.length() > 3;
    }

    private int end(int from) {
      int end = from + 1;
      while (end < tags.size() && tags.get(end) == ChunkTag.INSIDE) {
        end++;
      }
      return end;
    }

    private boolean owns(int at) {
      String word = at < small.size() ? small.get(at) : "";
      return word.equals("'s")
          || word.equals("\u2019s")
          || word.equals("'")
          || word.equals("\u2019");
    }

    /** A chunk, and what lies in it before its noun. */
    private void chunk(int from, int to, boolean verbSeen) {
      int start = from;
      for (int i = from + 1; i < to; i++) {
        if (owns(i)) {
          add(start, start, i - 1, i, verbSeen);
        }
      }
      if (owns(from) && !phrases.isEmpty()) {
        Phrase owner = phrases.remove(phrases.size() - 1);
        phrases.add(owner.to(span(from).end()));
        start = owner.first();
      }
      if (table.is(small.get(from), PhraseWord.POSSESSIVE) && to - from > 1) {
        add(from, from, from, from, verbSeen);
      }
      int last = to - 1;
      if (owns(last) && last > start) {
        add(start, start, last - 1, last, verbSeen);
      } else {
        add(start, start, last, last, verbSeen);
      }
    }

    private void add(int first, int wordsFrom, int head, int end, boolean verbSeen) {
      boolean governed = first > 0 && tags.get(first - 1) == ChunkTag.LINK;
      boolean capital = Character.isUpperCase(written.get(head).codePointAt(0));
      boolean opens = head == 0 || first == head && first == 0;
      boolean name = capital && !(opens && !looksLikeName(head));
      phrases.add(
          new Phrase(
              span(first).join(span(end)),
              sentence.index(),
              first,
              head,
              small.subList(wordsFrom, head + 1),
              span(head),
              governed,
              !governed && !verbSeen,
              !governed && end + 1 < tags.size() && tags.get(end + 1) == ChunkTag.VERB,
              name));
    }

    private boolean looksLikeName(int at) {
      return table.of(small.get(at)).isEmpty();
    }

    private Span span(int token) {
      return sentence.tokens().get(token).span();
    }

    /** "May 3, 2010" is one phrase. */
    private void withYear() {
      for (int i = 0; i + 1 < phrases.size(); i++) {
        Phrase day = phrases.get(i);
        Phrase year = phrases.get(i + 1);
        boolean date =
            year.first() == day.head() + 2
                && small.get(day.head() + 1).equals(",")
                && Character.isDigit(day.noun().charAt(0))
                && year.noun().length() == 4
                && Character.isDigit(year.noun().charAt(0));
        if (date) {
          phrases.set(i, day.to(year.span().end()));
        }
      }
    }

    /** "The mayor of the town": the phrase goes on to the end of the one after "of". */
    private void withOf() {
      for (int i = phrases.size() - 2; i >= 0; i--) {
        Phrase phrase = phrases.get(i);
        for (int j = i + 1; j < Math.min(phrases.size(), i + NEXT); j++) {
          Phrase next = phrases.get(j);
          boolean of =
              next.first() == phrase.head() + 2
                  && small.get(phrase.head() + 1).equals("of")
                  && phrase.span().end() < next.span().start();
          if (of) {
            phrase = phrase.to(next.span().end());
            phrases.set(i, phrase);
          }
        }
      }
    }

    /** A name before the noun: "Malta" of "Malta police". */
    private void nameInside(Name name) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < tags.size(); i++) {
        if (span(i).overlaps(name.span())) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      int head = last;
      int begin = first;
      boolean own =
          phrases.stream()
              .anyMatch(
                  p ->
                      p.head() == head
                          || p.first() == begin && p.span().end() == name.span().end());
      boolean inside = phrases.stream().anyMatch(p -> p.first() <= begin && p.head() > head);
      if (!own && inside && first >= 0) {
        add(first, first, last, last, true);
      }
    }
  }
}
