package vigil.acled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.data.DataFile;

/**
 * Classes of words, such as those for grenades. An entry is a word or several in a row; one that
 * ends in {@code *} also stands for the longer words that begin so. Case does not matter.
 */
final class WordClasses {
  private static final int INDEX = 2;

  private final Map<String, List<Entry>> byBeginning = new HashMap<>();
  private final Map<String, List<Entry>> classes = new LinkedHashMap<>();

  private record Entry(String name, List<String> words) {
    boolean at(List<String> sentence, int from) {
      if (from + words.size() > sentence.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!fits(words.get(i), sentence.get(from + i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean fits(String entry, String word) {
      return entry.endsWith("*")
          ? word.startsWith(entry.substring(0, entry.length() - 1))
          : word.equals(entry);
    }
  }

  private WordClasses() {}

  /** Reads lines of a class's name and its entries, parted by bars. */
  static WordClasses of(DataFile file) {
    WordClasses classes = new WordClasses();
    file.lines().forEach(classes::add);
    return classes;
  }

  private void add(DataFile.Line line) {
    String name = line.required(0, "class");
    line.required(1, "words");
    if (classes.containsKey(name)) {
      throw line.error("class '" + name + "' stands here twice");
    }
    List<Entry> entries = new ArrayList<>();
    for (String text : line.list(1)) {
      if (beginning(text).length() < INDEX || beginning(text).contains("*")) {
        throw line.error("'" + text + "' is too short for an entry");
      }
      Entry entry = new Entry(name, List.of(text.split(" ")));
      entries.add(entry);
      byBeginning.computeIfAbsent(beginning(text), b -> new ArrayList<>()).add(entry);
    }
    classes.put(name, entries);
  }

  boolean has(String name) {
    return classes.containsKey(name);
  }

  /** The classes of which the sentence has words, each with the place of the first. */
  Map<String, Integer> in(String sentence) {
    List<String> words = words(sentence);
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (Entry entry : byBeginning.getOrDefault(beginning(words.get(i)), List.of())) {
        if (entry.at(words, i)) {
          found.putIfAbsent(entry.name, i);
        }
      }
    }
    return found;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(INDEX, word.length()));
  }

  /** Runs of letters and digits, in lower case; a hyphen between two joins them. */
  private static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    String text = sentence.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !inside(text, start, i)) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean inside(String text, int start, int at) {
    boolean hyphen = text.charAt(at) == '-' && at > start && at + 1 < text.length();
    return Character.isLetterOrDigit(text.charAt(hyphen ? at + 1 : at));
  }
}
