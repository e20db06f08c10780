package vigil.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vigil.data.DataFile;

/**
 * Takes away the blocks around and among a page's prose that are none: labels, buttons, counts, the
 * headline told again, bylines and dates before it, credits and tags behind it.
 */
final class Furniture {
  /** A block of so many characters is prose whatever it ends in. */
  private static final int LONG = 200;

  private static final int LABEL = 100;

  private final Set<String> whole = new HashSet<>();
  private final Set<String> starts = new HashSet<>();

  private Furniture() {}

  static Furniture load() {
    Furniture furniture = new Furniture();
    for (DataFile.Line line : DataFile.resource("document/furniture.tsv").lines()) {
      String words = line.required(0, "words");
      boolean start = words.endsWith("*");
      if (start) {
        furniture.starts.add(words.substring(0, words.length() - 1));
      } else {
        furniture.whole.add(words);
      }
    }
    return furniture;
  }

  /** Whether the block is a label or a button, wherever it stands. */
  boolean is(String block) {
    if (block.codePoints().noneMatch(Character::isLetter)) {
      return true;
    }
    if (block.length() >= LABEL) {
      return false;
    }
    String words = block.toLowerCase(Locale.ROOT).strip();
    return whole.contains(bare(words)) || starts.stream().anyMatch(words::startsWith);
  }

  private static String bare(String words) {
    int end = words.length();
    while (end > 0 && ":.…!?›»> ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end).replace('’', '\'');
  }

  /** Whether the block is a sentence or more. */
  static boolean prose(String block) {
    if (block.length() >= LONG) {
      return true;
    }
    int end = block.length() - 1;
    while (end > 0 && "\"'”’»)]".indexOf(block.charAt(end)) >= 0) {
      end--;
    }
    boolean sentence = end > 0 && ".!?…。！？:;".indexOf(block.charAt(end)) >= 0;
    return sentence && block.indexOf(' ') > 0;
  }

  /** Whether the block may be a place in capitals before a report, such as "ADEN, YEMEN". */
  static boolean place(String block) {
    boolean capitals = block.codePoints().noneMatch(Character::isLowerCase);
    return capitals && block.indexOf(',') > 0 && block.length() < LABEL;
  }
}
