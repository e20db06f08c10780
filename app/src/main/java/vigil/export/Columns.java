package vigil.export;

/** How many columns of a terminal a text takes. */
final class Columns {
  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int sign) {
    int type = Character.getType(sign);
    boolean none =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT;
    return none ? 0 : isWide(sign) ? 2 : 1;
  }

  /** East Asian scripts and pictographs. */
  private static boolean isWide(int sign) {
    return sign >= 0x1100 && sign <= 0x115F
        || sign >= 0x2E80 && sign <= 0xA4CF
        || sign >= 0xAC00 && sign <= 0xD7A3
        || sign >= 0xF900 && sign <= 0xFAFF
        || sign >= 0xFE30 && sign <= 0xFE6F
        || sign >= 0xFF00 && sign <= 0xFF60
        || sign >= 0x1F300 && sign <= 0x1FAFF
        || sign >= 0x20000 && sign <= 0x3FFFD;
  }
}
