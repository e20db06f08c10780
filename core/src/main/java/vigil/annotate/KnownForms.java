package vigil.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.data.DataFile;
import vigil.document.Span;

/**
 * How names are written that the files of knowledge know: states and their peoples, groups,
 * organisations, people, days and months. Immutable.
 */
final class KnownForms {
  /** Abbreviations of more letters are hardly ever words besides. */
  private static final int SHORT = 3;

  /**
   * A name as it is written.
   *
   * @param sure whether the same letters in small hardly ever mean something else
   * @param dated whether it is sure beside a number: a day or a month
   */
  private record Form(String text, boolean sure, boolean dated) {}

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();
  private final Set<String> common = new HashSet<>();

  private final Predicate<String> words;

  private KnownForms(Predicate<String> words) {
    this.words = words;
    DataFile.resource("languages/words.tsv").lines().stream()
        .filter(line -> line.field(0).equals("en"))
        .forEach(line -> common.addAll(List.of(line.field(2).split(" "))));
    for (DataFile.Line line : DataFile.resource("actors/states.tsv").lines()) {
      List.of(1, 2, 3, 4, 5).forEach(field -> add(line.list(field), true, false));
    }
    for (String file : List.of("groups", "organisations", "people")) {
      for (DataFile.Line line : DataFile.resource("actors/" + file + ".tsv").lines()) {
        List.of(1, 2).forEach(field -> add(line.list(field), false, false));
      }
    }
    for (DataFile.Line line : DataFile.resource("dates/words.tsv").lines()) {
      String name = line.field(0);
      add(List.of(capitalised(name)), line.field(3).isEmpty(), true);
    }
    byFirstWord.values().forEach(f -> f.sort(Comparator.comparing(form -> -form.text.length())));
  }

  /**
   * The shipped files' names.
   *
   * @param words whether small letters are a word of English, so that an abbreviation of the same
   *     letters is not sure to be meant
   */
  static KnownForms load(Predicate<String> words) {
    return new KnownForms(words);
  }

  /** Whether it is one of the commonest English words. */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void add(List<String> names, boolean sure, boolean dated) {
    for (String name : names) {
      String first = firstWord(name.toLowerCase(Locale.ROOT), 0);
      if (!first.isEmpty()) {
        byFirstWord
            .computeIfAbsent(first, f -> new ArrayList<>())
            .add(new Form(name, isSure(name, sure), dated));
      }
    }
  }

  private boolean isSure(String name, boolean sure) {
    String small = name.toLowerCase(Locale.ROOT);
    boolean letters = name.equals(name.toUpperCase(Locale.ROOT));
    return !common.contains(small)
        && (letters ? name.length() > SHORT || !words.test(small) : sure || name.indexOf(' ') > 0);
  }

  /** The run of letters and digits that begins at the index; empty for none. */
  static String firstWord(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  /**
   * The longest known name that the small letters at the index spell.
   *
   * @param named whether a stretch of the text is taken for a name for other reasons
   */
  Optional<String> at(String text, int at, Predicate<Span> named) {
    return byFirstWord.getOrDefault(firstWord(text, at), List.of()).stream()
        .filter(form -> text.regionMatches(true, at, form.text, 0, form.text.length()))
        .filter(form -> isEnd(text, at + form.text.length()))
        .filter(form -> isMeant(form, text, new Span(at, at + form.text.length()), named))
        .map(Form::text)
        .findFirst();
  }

  private static boolean isMeant(Form form, String text, Span at, Predicate<Span> named) {
    return form.sure || form.dated && isBesideNumber(text, at) || named.test(at);
  }

  private static boolean isBesideNumber(String text, Span at) {
    return isDigit(text, at.start() - 2) || isDigit(text, at.end() + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isEnd(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
