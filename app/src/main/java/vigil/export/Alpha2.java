package vigil.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO's codes of countries of two letters by those of three. */
final class Alpha2 {
  private static final Map<String, String> CODES = codes();

  private Alpha2() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOCountries()) {
      codes.put(new Locale.Builder().setRegion(two).build().getISO3Country(), two);
    }
    codes.put("XKX", "XK");
    return Map.copyOf(codes);
  }

  /** The code in capitals; null where there is none. */
  static @Nullable String of(@Nullable String three) {
    return three == null ? null : CODES.get(three);
  }
}
