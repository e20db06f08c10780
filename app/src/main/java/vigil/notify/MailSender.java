package vigil.notify;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vigil.record.Delivery;

/** Sends messages by a mail server; over TLS wherever the server offers it. */
final class MailSender implements Sender {
  private static final String SCHEME = "mailto:";

  private final URI server;
  private final String from;
  private final Duration patience;

  /**
   * @param server {@code smtp://user:password@host:port}, or {@code smtps:}
   */
  MailSender(URI server, String from, Duration patience) {
    this.server = server;
    this.from = from;
    this.patience = patience;
  }

  @Override
  public void send(Delivery delivery, Notice notice) throws IOException {
    Session session = Session.getInstance(properties());
    try {
      MimeMessage message = message(session, delivery, notice);
      try (Transport transport = session.getTransport(server.getScheme())) {
        transport.connect(server.getHost(), server.getPort(), user(0), user(1));
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (SendFailedException e) {
      throw new GoneException("the mail server refuses the address: " + e.getMessage());
    } catch (MessagingException e) {
      throw new IOException("the mail cannot be sent: " + e.getMessage(), e);
    }
  }

  private MimeMessage message(Session session, Delivery delivery, Notice notice)
      throws MessagingException {
    String id = "<" + delivery.message() + "@vigil.invalid>";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(from));
    Address to = new InternetAddress(delivery.target().substring(SCHEME.length()));
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
    message.setText(notice.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private Properties properties() {
    String scheme = server.getScheme();
    String millis = String.valueOf(patience.toMillis());
    Properties properties = new Properties();
    properties.put("mail." + scheme + ".connectiontimeout", millis);
    properties.put("mail." + scheme + ".timeout", millis);
    properties.put("mail." + scheme + ".writetimeout", millis);
    properties.put("mail." + scheme + ".auth", String.valueOf(server.getUserInfo() != null));
    properties.put("mail." + scheme + ".starttls.enable", "true");
    return properties;
  }

  private @Nullable String user(int part) {
    String info = server.getUserInfo();
    String[] parts = info == null ? new String[0] : info.split(":", 2);
    return part < parts.length ? parts[part] : null;
  }
}
