package vigil.record;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants as the record writes them. */
final class Labels {
  private Labels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String orNull(@Nullable Enum<?> constant) {
    return constant == null ? null : of(constant);
  }

  /** Several labels in one column, parted by blanks. */
  static String joined(Collection<String> labels) {
    return labels.stream().collect(Collectors.joining(" "));
  }
}
