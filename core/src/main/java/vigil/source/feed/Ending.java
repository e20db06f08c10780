package vigil.source.feed;

import java.util.Locale;

/** How the bytes of a feed end. A download that broke off reads as a shorter feed otherwise. */
public enum Ending {
  /** The feed's own end is there. */
  WHOLE,
  /** It is not, and no item is cut. */
  BETWEEN_ITEMS,
  /** It is not, and the last item is cut. */
  WITHIN_ITEM;

  /** How a feed in XML ends. */
  static Ending of(String text, String root) {
    String small = text.toLowerCase(Locale.ROOT);
    int tail = Math.max(last(small, "<item"), last(small, "<entry"));
    int closed = Math.max(last(small, "</item"), last(small, "</entry"));
    if (last(small, "</" + root) > closed) {
      return WHOLE;
    }
    return tail > closed ? WITHIN_ITEM : BETWEEN_ITEMS;
  }

  /** Where a name stands last, with or without a prefix. */
  private static int last(String text, String tag) {
    int plain = text.lastIndexOf(tag);
    String name = tag.startsWith("</") ? tag.substring(2) : tag.substring(1);
    int colon = text.lastIndexOf(":" + name);
    int open = colon < 0 ? -1 : text.lastIndexOf('<', colon);
    boolean closes = open >= 0 && text.startsWith("</", open);
    boolean prefixed =
        open >= 0 && closes == tag.startsWith("</") && isName(text, open + (closes ? 2 : 1), colon);
    return prefixed ? Math.max(plain, open) : plain;
  }

  private static boolean isName(String text, int from, int to) {
    return from < to && text.substring(from, to).chars().allMatch(Character::isLetterOrDigit);
  }
}
