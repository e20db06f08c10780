package vigil.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.api.Role;
import vigil.data.DataException;
import vigil.web.Users;

/** Adds somebody to the file of those who may sign in. */
@Command(
    name = "users",
    header = "Adds somebody to the file of those who may sign in to the desk.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nAsks for a password, or reads it from standard input, and adds a line to the file: the name, the"
          + " role and the password's bcrypt hash. To take somebody out, delete the line.%n"
    },
    footerHeading = "%nExample:%n",
    footer = {"  vigil users users.tsv ada --role reviewer"})
final class UsersCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file, made where there is none.")
  private Path file;

  @Parameters(index = "1", paramLabel = "NAME", description = "As the log will have it.")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description =
          "reader asks, reviewer decides and keeps reports, admin sees the whole log, too. Default:"
              + " ${DEFAULT-VALUE}.")
  private Role role;

  UsersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (!name.matches("[^\\t\\r\\n#\\p{Cntrl}]{1,100}")) {
      surroundings.say("'" + name + "' is no name for a line of the file");
      return ExitCode.USAGE.number();
    }
    char[] password = password();
    Optional<String> complaint = Users.complaint(password);
    if (complaint.isPresent()) {
      surroundings.say(complaint.get());
      return ExitCode.USAGE.number();
    }
    return add(Users.line(name, role, password)).number();
  }

  private char[] password() throws IOException {
    Console console = System.console();
    char @Nullable [] typed = console == null ? null : console.readPassword("Password: ");
    if (typed != null) {
      return typed;
    }
    String line =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
            .readLine();
    return line == null ? new char[0] : line.toCharArray();
  }

  private ExitCode add(String line) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, "# name\trole\tbcrypt hash of the password\n");
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    String former = Files.readString(file);
    if (former.lines().anyMatch(one -> one.startsWith(name + "\t"))) {
      surroundings.say(file + ": has a line for '" + name + "' already");
      return ExitCode.REFUSED;
    }
    String end = former.isEmpty() || former.endsWith("\n") ? "" : "\n";
    Files.writeString(file, end + line + "\n", StandardOpenOption.APPEND);
    try {
      Users.read(file);
      return ExitCode.DONE;
    } catch (DataException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED;
    }
  }
}
