package vigil.source.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a person in one line: "Name (a@b.org)", "a@b.org (Name)", "Name &lt;a@b.org&gt;". */
final class Persons {
  private static final Pattern EMAIL =
      Pattern.compile("(?:mailto:)?([\\w.+%'-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+)");

  private Persons() {}

  static About.Person of(String line) {
    Matcher email = EMAIL.matcher(line);
    if (!email.find()) {
      return new About.Person(line.isEmpty() ? null : line, null, null);
    }
    String rest = line.substring(0, email.start()) + ' ' + line.substring(email.end());
    String name = rest.replaceAll("[()<>\\[\\]]", " ").replaceAll("\\s+", " ").strip();
    return new About.Person(name.isEmpty() ? null : name, email.group(1), null);
  }
}
