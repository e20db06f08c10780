package vigil.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vigil.api.Caller;
import vigil.api.Role;
import vigil.data.DataException;
import vigil.data.DataFile;

/**
 * Who may sign in, out of a file: a line for each, with the name, the role and the bcrypt hash of
 * the password, parted by tabs. No password stands in it, and there is none that is usual.
 */
public final class Users {
  private static final int COST = 11;
  private static final int LONGEST = 72; // bytes: what bcrypt regards
  private static final int SHORTEST = 10;

  private final Map<String, Entry> users;
  private final String nobody;

  private Users(Map<String, Entry> users) {
    this.users = Map.copyOf(users);
    this.nobody = hash("nobody has this password".toCharArray());
  }

  private record Entry(Caller caller, String hash) {}

  /** Nobody. */
  public static Users none() {
    return new Users(Map.of());
  }

  /**
   * Those of a file.
   *
   * @throws DataException naming file and line of what cannot be
   * @throws IOException where it cannot be read
   */
  public static Users read(Path file) throws IOException {
    Map<String, Entry> users = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (DataFile.Line line : DataFile.parse(file.toString(), in).lines()) {
        String name = line.required(0, "name");
        Role role = line.choice(1, "role", Role.class);
        String hash = line.required(2, "bcrypt hash");
        if (!hash.matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
          throw line.error("is no bcrypt hash; 'vigil users' makes such a line");
        }
        if (users.put(name, new Entry(new Caller(name, role), hash)) != null) {
          throw line.error("'" + name + "' stands there twice");
        }
      }
    }
    return new Users(users);
  }

  /** A line for the file. */
  public static String line(String name, Role role, char[] password) {
    return name + "\t" + role.name().toLowerCase(java.util.Locale.ROOT) + "\t" + hash(password);
  }

  /** What is wrong with a password, or nothing. */
  public static Optional<String> complaint(char[] password) {
    int bytes = new String(password).getBytes(StandardCharsets.UTF_8).length;
    if (password.length < SHORTEST) {
      return Optional.of("a password has at least " + SHORTEST + " signs");
    }
    return bytes > LONGEST
        ? Optional.of("a password has at most " + LONGEST + " bytes")
        : Optional.empty();
  }

  private static String hash(char[] password) {
    return BCrypt.withDefaults().hashToString(COST, password);
  }

  boolean isEmpty() {
    return users.isEmpty();
  }

  /** Who has the name and the password; a name that nobody has takes as long to refuse. */
  Optional<Caller> caller(String name, String password) {
    Entry entry = users.get(name);
    char[] tried = password.toCharArray();
    if (complaint(tried).isPresent()) {
      tried = new char[SHORTEST]; // nobody has it
    }
    String hash = entry == null ? nobody : entry.hash;
    boolean right = BCrypt.verifyer().verify(tried, hash).verified;
    return entry != null && right ? Optional.of(entry.caller) : Optional.empty();
  }
}
