package vigil.incident;

import java.util.Set;

/** Compares sets. */
final class Sets {
  private Sets() {}

  static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** Whether both hold something, and nothing in common. */
  static boolean apart(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
  }

  /** What both hold, out of what either holds; 0 to 1. */
  static double share(Set<String> a, Set<String> b) {
    int common = common(a, b);
    return common == 0 ? 0 : common / (double) (a.size() + b.size() - common);
  }
}
