package vigil.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;

/**
 * A mail message as an item: its plain text, else its HTML; the subject is the title, the sender
 * the outlet. Attachments are left aside.
 */
final class Message {
  private static final int DEEPEST = 20;

  private Message() {}

  static Found read(String name, byte[] bytes, Limits limits) {
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(config(limits));
      return found(name, builder.parseMessage(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException e) {
      return Found.refused(name, Reason.UNREADABLE, "is a broken message: " + e.getMessage());
    }
  }

  private static MimeConfig config(Limits limits) {
    return MimeConfig.custom()
        .setMaxContentLen(limits.largest())
        .setMaxLineLen(-1)
        .setMaxHeaderLen(-1)
        .setMaxHeaderCount(10_000)
        .build();
  }

  private static Found found(String name, org.apache.james.mime4j.dom.Message message)
      throws IOException {
    Entity part = part(message, "text/plain", 0);
    part = part == null ? part(message, "text/html", 0) : part;
    if (part == null || !(part.getBody() instanceof TextBody body)) {
      return Found.refused(name, Reason.NO_TEXT, "is a message without text");
    }
    Map<String, String> metadata = metadata(message);
    boolean plain = part.getMimeType().equals("text/plain");
    metadata.put(Field.MARKUP.key(), (plain ? Markup.PLAIN : Markup.PAGE).name());
    byte[] text = text(body).getBytes(StandardCharsets.UTF_8);
    return new Found.Ready(new RawItem(name, text, metadata));
  }

  /** The first part of the type that is no attachment. */
  private static @Nullable Entity part(Entity entity, String type, int depth) {
    Body body = entity.getBody();
    if (body instanceof Multipart parts && depth < DEEPEST) {
      for (Entity part : parts.getBodyParts()) {
        Entity found = part(part, type, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    boolean attached = "attachment".equals(entity.getDispositionType());
    return !attached && body instanceof TextBody && type.equals(entity.getMimeType())
        ? entity
        : null;
  }

  private static String text(TextBody body) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    try (Reader reader = body.getReader()) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
    }
    return text.toString();
  }

  private static Map<String, String> metadata(org.apache.james.mime4j.dom.Message message) {
    Map<String, String> metadata = new HashMap<>();
    Row.put(metadata, Field.TITLE, message.getSubject());
    Row.put(metadata, Field.ID, message.getMessageId());
    Row.put(metadata, Field.OUTLET, sender(message.getFrom()));
    if (message.getDate() != null) {
      Row.put(
          metadata, Field.DATE, message.getDate().toInstant().atOffset(ZoneOffset.UTC).toString());
    }
    return metadata;
  }

  private static @Nullable String sender(@Nullable MailboxList from) {
    if (from == null || from.isEmpty()) {
      return null;
    }
    Mailbox first = from.get(0);
    return first.getName() == null ? first.getAddress() : first.getName();
  }
}
