package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed of feedparser's tests: the expectation stands in its first comment.
 *
 * @param name relative to the folder
 * @param expected in Python's words; null where the file says none
 * @param type what a server would state as its type
 * @param location what a server would state as its address; null where the file is no answer of a
 *     server
 */
record FeedFile(
    String name,
    byte[] bytes,
    @Nullable String expected,
    @Nullable String type,
    @Nullable String location) {
  private static final String SERVER = "http://127.0.0.1:8097/";
  private static final Pattern EXPECT = Pattern.compile("Expect:[ \\t]*(.*?)[ \\t\\r]*(?:\\n|-->)");
  private static final Pattern TYPE = Pattern.compile("(?i)Header:\\s*Content-type:\\s*(.*)");
  private static final Pattern LOCATION =
      Pattern.compile("(?i)Header:\\s*Content-Location:\\s*(\\S*)");

  static List<FeedFile> read(Path data) {
    return DataFiles.in(data, f -> f.toString().matches(".*\\.(?:xml|json)")).stream()
        .map(f -> file(data, f))
        .toList();
  }

  private static FeedFile file(Path data, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String head = head(bytes);
      return new FeedFile(
          data.relativize(file).toString(),
          bytes,
          group(EXPECT, head),
          group(TYPE, head),
          location(file, group(LOCATION, head)));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Only feeds of such names are answers of a server. */
  private static @Nullable String location(Path file, @Nullable String stated) {
    if (!file.toString().contains("http")) {
      return null;
    }
    String resolved = URI.create(SERVER).resolve(stated == null ? "" : stated).toString();
    return resolved.startsWith("http") ? resolved : SERVER;
  }

  /** The beginning in the one encoding in which the expectation can be read. */
  private static String head(byte[] bytes) {
    for (String name :
        new String[] {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "cp037"}) {
      String text = new String(bytes, Charset.forName(name));
      if (text.contains("Expect:")) {
        return text;
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : null;
  }
}
