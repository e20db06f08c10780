package vigil.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vigil.document.TextExtractor;

/**
 * The text of PDF and office files, by Apache Tika. What lies in a document, such as pictures and
 * other documents, is not opened; a document has at most ten million characters. Immutable, for
 * many threads at once.
 */
public final class TikaExtractor implements TextExtractor {
  private static final int MOST = 10_000_000;

  private final Parser parser = new AutoDetectParser();

  @Override
  public Extracted extract(String name, byte[] bytes) throws IOException {
    BodyContentHandler text = new BodyContentHandler(MOST);
    Metadata says = new Metadata();
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      parser.parse(in, text, says, context());
    } catch (EncryptedDocumentException e) {
      throw new IOException("is locked by a password", e);
    } catch (TikaException | SAXException e) {
      throw new IOException(why(e), e);
    }
    return new Extracted(
        paragraphs(text.toString()),
        said(says.get(TikaCoreProperties.TITLE)),
        said(says.get(TikaCoreProperties.CREATED)));
  }

  private static String why(Exception e) {
    return WriteLimitReachedException.isWriteLimitReached(e)
        ? "has more than " + MOST + " characters"
        : "is broken: " + e.getMessage();
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
    return context;
  }

  /** Lines that a page broke are one paragraph; an empty line parts two. */
  private static String paragraphs(String text) {
    return text.replace("\r\n", "\n")
        .replaceAll("[ \\t\\u00a0]+\\n", "\n")
        .replaceAll("-\\n(?=\\p{Ll})", "")
        .replaceAll("(?<=[^\\n])\\n(?=[^\\n])", " ")
        .replaceAll("\\n{2,}", "\n\n")
        .strip();
  }

  private static @Nullable String said(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Opens nothing that lies in a document. */
  private static final class NothingWithin implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
