package vigil.notify;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.record.Delivery;
import vigil.record.KeptWarning;
import vigil.record.WarningLog;

/**
 * Sends what a store has to send. A message is taken before it is tried, so that two outboxes on
 * one store do not both send it; who is out of reach is tried again after growing pauses.
 */
public final class Outbox {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private final WarningLog log;
  private final QuietHours quiet;
  private final Clock clock;
  private final @Nullable Sender webhook;
  private final @Nullable Sender mail;

  Outbox(
      WarningLog log,
      QuietHours quiet,
      Clock clock,
      @Nullable Sender webhook,
      @Nullable Sender mail) {
    this.log = log;
    this.quiet = quiet;
    this.clock = clock;
    this.webhook = webhook;
    this.mail = mail;
  }

  /**
   * By what the environment says: the webhook's secret in {@code VIGIL_WEBHOOK_SECRET}, the mail
   * server in {@code VIGIL_SMTP}, the sender's address in {@code VIGIL_MAIL_FROM}.
   */
  public static Outbox of(
      WarningLog log, QuietHours quiet, Clock clock, Map<String, String> environment) {
    String secret = environment.getOrDefault("VIGIL_WEBHOOK_SECRET", "");
    String smtp = environment.getOrDefault("VIGIL_SMTP", "");
    String from = environment.getOrDefault("VIGIL_MAIL_FROM", "vigil@localhost");
    return new Outbox(
        log,
        quiet,
        clock,
        secret.isEmpty() ? null : new WebhookSender(secret, clock, PATIENCE),
        smtp.isEmpty() ? null : new MailSender(URI.create(smtp), from, PATIENCE));
  }

  /** Writes down that the warnings are to be sent, as one message for each target. */
  public void put(List<KeptWarning> warnings, List<String> targets) {
    if (warnings.isEmpty()) {
      return;
    }
    List<Long> numbers = warnings.stream().map(KeptWarning::number).toList();
    String message = "msg_w" + numbers.get(0) + "-" + numbers.get(numbers.size() - 1);
    Instant due = quiet.after(clock.instant());
    targets.forEach(target -> log.send(message, numbers, target, due));
  }

  /**
   * Tries each message that is due once.
   *
   * @return what went wrong, for a user
   */
  public List<String> send() throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    Instant now = clock.instant();
    if (quiet.after(now).isAfter(now)) {
      return wrong;
    }
    for (Delivery delivery : log.due(now)) {
      if (log.take(delivery, now, now.plus(PAUSES.get(1)))) {
        String why = tried(delivery);
        if (why != null) {
          wrong.add(delivery.target() + ": " + why);
        }
      }
    }
    return wrong;
  }

  private @Nullable String tried(Delivery delivery) throws InterruptedException {
    Sender sender = delivery.target().startsWith("mailto:") ? mail : webhook;
    if (sender == null) {
      return later(delivery, "VIGIL_WEBHOOK_SECRET or VIGIL_SMTP is not set");
    }
    try {
      List<KeptWarning> warnings = delivery.warnings().stream().map(log::one).toList();
      sender.send(delivery, Notice.of(delivery.message(), warnings));
      log.sent(delivery);
      return null;
    } catch (Sender.GoneException e) {
      log.failed(delivery, String.valueOf(e.getMessage()));
      return e.getMessage() + "; it is given up";
    } catch (IOException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return later(delivery, why);
    }
  }

  private String later(Delivery delivery, String why) {
    if (delivery.tries() >= PAUSES.size()) {
      log.failed(delivery, why);
      return why + "; it is given up";
    }
    Instant due = quiet.after(clock.instant().plus(PAUSES.get(delivery.tries())));
    log.again(delivery, why, due);
    return why + "; it is tried again at " + due.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }
}
