package vigil.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import vigil.api.ProblemException;

/**
 * The desk's files, out of the class path. Files under {@code assets/} have their content's hash in
 * their names and never change; of the others a browser asks whether they did. A path without an
 * ending is a view of the desk, whose page is the same for all.
 */
final class Pages {
  private static final String FOLDER = "/vigil/web/";
  private static final String INDEX = "index.html";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pbf", "application/x-protobuf"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, Optional<File>> files = new ConcurrentHashMap<>();

  /** A file's content, and a sign of it. */
  private record File(byte[] bytes, String etag) {}

  /** Answers with a file. */
  void serve(Context ctx) {
    String path = ctx.path().substring(1);
    String name = isView(ctx) ? INDEX : path;
    File file = file(name).orElseThrow(() -> missing(name));
    ctx.header("ETag", file.etag);
    boolean asset = name.startsWith("assets/");
    ctx.header("Cache-Control", asset ? "public, max-age=31536000, immutable" : "no-cache");
    String has = ctx.header("If-None-Match");
    if (has != null && has.contains(file.etag)) {
      ctx.status(304);
      return;
    }
    ctx.contentType(TYPES.getOrDefault(ending(name), "application/octet-stream"));
    ctx.result(file.bytes);
  }

  /** Whether it is a view of the desk, not one of its files. */
  static boolean isView(Context ctx) {
    return ending(ctx.path()).isEmpty() || ctx.path().equals("/" + INDEX);
  }

  private static ProblemException missing(String name) {
    String detail =
        name.equals(INDEX)
            ? "the desk was not built into this Vigil; its API is at /api/v1"
            : "there is no such page";
    return new ProblemException(404, "Not found", detail);
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
  }

  private Optional<File> file(String name) {
    if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")) {
      return Optional.empty();
    }
    Optional<File> known = files.get(name);
    if (known == null) {
      known = load(name);
      known.ifPresent(file -> files.put(name, Optional.of(file)));
    }
    return known;
  }

  private static Optional<File> load(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(file(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static File file(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String etag = bytes.length + "-" + Long.toHexString(sum.getValue());
    return new File(Arrays.copyOf(bytes, bytes.length), "\"" + etag + "\"");
  }
}
