package vigil.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.Sentence;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.mention.Mentions;

/**
 * Finds words that take a side, and who uses them: the report, or somebody whose wording it quotes.
 * Names stay names. Loaded once; immutable, one serves all threads.
 */
public final class LoadedWords {
  static final String FILE = "loaded/words.tsv";
  private static final String AUTHOR = "author";
  private final Phrases<Entry> phrases = new Phrases<>();
  private final AttributionFinder attributions;

  private LoadedWords(AttributionFinder attributions) {
    this.attributions = attributions;
  }

  /** What loaded words are used for; each line of the lexicon says it. */
  enum Kind {
    PERSON,
    GROUP,
    STATE,
    PLACE,
    DEED,
    /** A word beside one of the others. */
    QUALITY
  }

  /** A neutral counterpart, and the words beside which the entry counts or does not. */
  private record Entry(
      String neutral,
      Set<String> notBefore,
      Set<String> notAfter,
      Set<String> onlyBefore,
      Set<String> onlyAfter) {

    boolean allows(String before, String after) {
      boolean unbound = onlyBefore.isEmpty() && onlyAfter.isEmpty();
      return !notBefore.contains(after)
          && !notAfter.contains(before)
          && (unbound || onlyBefore.contains(after) || onlyAfter.contains(before));
    }
  }

  /** Loads the shipped lexicon. */
  public static LoadedWords load(AttributionFinder attributions) {
    return of(DataFile.resource(FILE), attributions);
  }

  static LoadedWords of(DataFile file, AttributionFinder attributions) {
    LoadedWords words = new LoadedWords(attributions);
    file.lines().forEach(words::add);
    return words;
  }

  private void add(DataFile.Line line) {
    line.required(0, "words");
    String neutral = line.required(1, "neutral counterpart");
    for (String condition : line.list(2)) {
      if (!condition.matches("(not|only)-(before|after):\\S+")) {
        throw line.error("'" + condition + "' is no condition");
      }
    }
    line.constant(3, Kind.class);
    Entry entry =
        new Entry(
            neutral,
            condition(line, "not-before:"),
            condition(line, "not-after:"),
            condition(line, "only-before:"),
            condition(line, "only-after:"));
    line.list(0).forEach(phrase -> phrases.add(line, phrase, entry));
  }

  private static Set<String> condition(DataFile.Line line, String kind) {
    Set<String> words = new HashSet<>();
    for (String condition : line.list(2)) {
      if (condition.startsWith(kind)) {
        words.add(condition.substring(kind.length()));
      }
    }
    return words;
  }

  /** The loaded words of the report, in the order of the text. */
  public List<Loaded> find(Mentions mentions) {
    return find(mentions, attributions.in(mentions));
  }

  /** The same with speakers that are known already. */
  public List<Loaded> find(Mentions mentions, ReportSpeakers speakers) {
    List<Loaded> found = new ArrayList<>();
    for (Sentence sentence : mentions.annotated().sentences()) {
      Words words = new Words(sentence);
      for (int i = 0; i < words.size(); i++) {
        Phrases.Entry<Entry> entry = phrases.at(words, i);
        if (entry == null) {
          continue;
        }
        int end = i + entry.words().size();
        if (entry.value().allows(words.lower(i - 1), words.lower(end))
            && !name(mentions.annotated(), words, i, end)) {
          add(found, mentions, speakers, words, words.span(i, end), entry.value());
        }
        i = end - 1;
      }
    }
    return found;
  }

  /** Adds the words with who uses them, and again with whose term they are said to be. */
  private static void add(
      List<Loaded> found,
      Mentions mentions,
      ReportSpeakers speakers,
      Words words,
      Span span,
      Entry entry) {
    int sentence = words.sentence().index();
    @Nullable String user = speakers.wordedBy(sentence, span);
    Set<String> by = new LinkedHashSet<>();
    by.add(user == null ? AUTHOR : user);
    by.addAll(speakers.termOf(sentence, span));
    String text = mentions.annotated().text(span);
    by.forEach(who -> found.add(new Loaded(span, text, who, entry.neutral())));
  }

  /** Whether the words are part of a name: the reader's, or of a row of capitalised words. */
  private static boolean name(Annotated annotated, Words words, int from, int to) {
    Span span = words.span(from, to);
    for (Name name : annotated.names()) {
      if (name.span().contains(span) && name.span().length() > span.length()) {
        return true;
      }
    }
    boolean row =
        words.capital(from - 1) && from > 1 || words.capital(to) || linked(words, from, to);
    return from > 0 && words.capital(from) && words.capital(to - 1) && row && !shouted(words);
  }

  /** "Prevention of Terrorism Act": a capitalised word beyond "of". */
  private static boolean linked(Words words, int from, int to) {
    return words.lower(from - 1).equals("of") && words.capital(from - 2)
        || words.lower(to).equals("of") && words.capital(to + 1);
  }

  /** Whether most of the sentence's words begin with a capital, as headlines do. */
  private static boolean shouted(Words words) {
    int capitals = 0;
    int all = 0;
    for (int i = 0; i < words.size(); i++) {
      all += words.word(i) ? 1 : 0;
      capitals += words.capital(i) ? 1 : 0;
    }
    return capitals * 3 > all * 2;
  }
}
