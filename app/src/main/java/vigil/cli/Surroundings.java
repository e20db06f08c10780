package vigil.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vigil.export.Layout;

/**
 * What a command finds around it.
 *
 * @param out standard output, unbuffered
 * @param err standard error, in UTF-8
 * @param environment the environment's variables
 * @param columns width of the terminal that standard output goes to; 0 when it goes elsewhere
 * @param watched whether standard error goes to a terminal
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    int columns,
    boolean watched) {

  /** The process's own; the launcher tells about the terminal. */
  static Surroundings ofProcess() {
    return new Surroundings(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        Integer.getInteger("vigil.columns", 0),
        Boolean.getBoolean("vigil.watched"));
  }

  /** How text is laid out; on a terminal as wide as that, but not wider than is easily read. */
  Layout layout(ReadCommand.When color, boolean terminal) {
    int width = terminal ? Math.min(columns, ReadCommand.MOST_COLUMNS) : Layout.PLAIN.width();
    return new Layout(width, isColoured(color, terminal));
  }

  private boolean isColoured(ReadCommand.When color, boolean terminal) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> terminal && !isSet("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    };
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  boolean isTerminal() {
    return columns > 0;
  }

  /** Text to standard output. */
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One line to the user. */
  void say(String line) {
    err.println("vigil: " + line);
  }
}
