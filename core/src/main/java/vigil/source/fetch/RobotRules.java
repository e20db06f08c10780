package vigil.source.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt says to one asker: which paths are forbidden, and how long to wait.
 *
 * @param rules in the file's order
 * @param delay between two requests; null where it does not say
 */
record RobotRules(List<Rule> rules, @Nullable Duration delay) {
  static final RobotRules NONE = new RobotRules(List.of(), null);
  static final RobotRules ALL_FORBIDDEN = new RobotRules(List.of(new Rule("/", false)), null);
  private static final int MOST_LINES = 20_000;
  private static final int MOST_STARS = 20;

  /** Paths that begin so; a star stands for anything, a dollar for the end. */
  record Rule(String path, boolean allowed) {}

  /** The rules for the asker, where the file names it; else those for everybody. */
  static RobotRules of(String text, String agent) {
    String own = agent.split("/", 2)[0].toLowerCase(Locale.ROOT);
    Reader named = new Reader(own);
    Reader all = new Reader("*");
    text.lines()
        .limit(MOST_LINES)
        .map(line -> line.split("#", 2)[0].strip())
        .forEach(
            line -> {
              named.line(line);
              all.line(line);
            });
    return named.found ? named.rules() : all.rules();
  }

  /** The longest rule that fits counts; of two as long the one that allows. */
  boolean allow(String path) {
    Rule best = null;
    for (Rule rule : rules) {
      boolean longer = best == null || rule.path.length() > best.path.length();
      boolean kinder = best != null && rule.path.length() == best.path.length() && rule.allowed;
      if ((longer || kinder) && fits(rule.path, path)) {
        best = rule;
      }
    }
    return best == null || best.allowed;
  }

  private static boolean fits(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    String[] parts =
        pattern.substring(0, pattern.length() - (whole ? 1 : 0)).split("\\*", MOST_STARS);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = whole && i == parts.length - 1;
      int found = last ? lastOf(path, parts[i]) : path.indexOf(parts[i], at);
      if (found < at) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !whole || at == path.length();
  }

  private static int lastOf(String path, String end) {
    return path.endsWith(end) ? path.length() - end.length() : -1;
  }

  /** Collects the lines of one asker's groups. */
  private static final class Reader {
    private final String agent;
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Duration delay;
    private boolean inside;
    private boolean naming;
    private boolean found;

    Reader(String agent) {
      this.agent = agent;
    }

    void line(String line) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        return;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        boolean mine = value.toLowerCase(Locale.ROOT).equals(agent);
        inside = naming ? inside || mine : mine;
        found |= mine;
        naming = true;
      } else {
        naming = false;
        if (inside) {
          rule(key, value);
        }
      }
    }

    private void rule(String key, String value) {
      if ((key.equals("allow") || key.equals("disallow")) && !value.isEmpty()) {
        rules.add(new Rule(value, key.equals("allow")));
      } else if (key.equals("crawl-delay") && value.matches("\\d{1,4}(\\.\\d{1,3})?")) {
        delay = Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
      }
    }

    RobotRules rules() {
      return new RobotRules(List.copyOf(rules), delay);
    }
  }
}
