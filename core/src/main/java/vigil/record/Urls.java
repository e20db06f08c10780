package vigil.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/** Addresses, so that those of one article are one. */
final class Urls {
  private static final Set<String> TRACKING =
      DataFile.resource("record/tracking.tsv").lines().stream()
          .map(line -> line.required(0, "parameter"))
          .collect(Collectors.toUnmodifiableSet());

  private Urls() {}

  /**
   * The address with scheme and host in small letters, without fragment, default port and the
   * parameters that only track readers; as it is where it is none.
   */
  static String plain(String url) {
    try {
      URI uri = new URI(url.strip());
      return uri.getHost() == null ? url.strip() : plain(uri, uri.getHost());
    } catch (URISyntaxException e) {
      return url.strip();
    }
  }

  private static String plain(URI uri, String host) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean usual = uri.getPort() == 80 && scheme.equals("http") || uri.getPort() == 443;
    String port = uri.getPort() < 0 || usual ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String query = query(uri.getRawQuery());
    return scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path + query;
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !tracks(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String name) {
    int end = name.indexOf('_');
    return TRACKING.contains(name) || end > 0 && TRACKING.contains(name.substring(0, end) + "_*");
  }

  /** Whether the address names an article: that of a whole site does not. */
  static boolean namesAnArticle(String url) {
    int host = url.indexOf("://");
    int path = url.indexOf('/', host < 0 ? 0 : host + 3);
    return path >= 0 && path < url.length() - 1;
  }
}
