package vigil.record;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.Overrides;
import vigil.source.Field;
import vigil.source.RawItem;

/**
 * A source's item as it came, with what tells it from every other: its content and the address,
 * identifier or outlet under which it appeared. The path of a file does not count, so that a folder
 * may be moved and read again.
 *
 * @param identity hash of content and address, in hexadecimal
 * @param name the item as a user would name it
 * @param url where it was published, without what only tracks readers
 * @param sourceId the identifier that the source gives it
 * @param outlet who published it, as the source or the user says
 * @param fetched when it was taken in
 * @param sha256 hash of the content, in hexadecimal
 * @param bytes the content
 */
public record Original(
    String identity,
    String name,
    @Nullable String url,
    @Nullable String sourceId,
    @Nullable String outlet,
    Instant fetched,
    String sha256,
    byte[] bytes) {

  /**
   * The original of an item.
   *
   * @param now when it is taken in
   */
  public static Original of(RawItem item, Overrides overrides, Instant now) {
    String given = overrides.url() != null ? overrides.url() : item.said(Field.URL);
    String url = given == null ? null : Urls.plain(given);
    String id = item.said(Field.ID);
    String outlet = overrides.outlet() != null ? overrides.outlet() : item.said(Field.OUTLET);
    String sha256 = Hashes.hex(item.bytes());
    return new Original(
        identity(sha256, url, id, outlet), item.name(), url, id, outlet, now, sha256, item.bytes());
  }

  /** What the versions of an article have in common, of which this is one with that text. */
  public String article(Document document) {
    String address = url != null ? url : document.url();
    if (address != null && Urls.namesAnArticle(Urls.plain(address))) {
      return "url:" + Urls.plain(address);
    }
    String publisher = document.outlet() == null ? "" : document.outlet();
    return sourceId != null ? "id:" + sourceId : "text:" + document.id() + " " + publisher;
  }

  /** Whether it is a page of the web that was fetched by its address, not an item of a file. */
  boolean isPage() {
    return url != null
        && (name.startsWith("https://") || name.startsWith("http://"))
        && name.indexOf('#') < 0;
  }

  /** The same as it appeared again after a report. */
  Original after(long report) {
    String again = Hashes.hex(identity + "\nafter " + report);
    return new Original(again, name, url, sourceId, outlet, fetched, sha256, bytes);
  }

  private static String identity(
      String sha256, @Nullable String url, @Nullable String id, @Nullable String outlet) {
    MessageDigest digest = Hashes.sha256();
    Hashes.add(digest, sha256);
    Hashes.add(digest, url != null ? url : id != null ? id : outlet);
    return Hashes.hex(digest);
  }
}
