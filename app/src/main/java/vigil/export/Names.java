package vigil.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/**
 * Identifiers that are the same wherever and whenever the same thing is written: UUIDs of version 5
 * (RFC 9562) in a name space of Vigil's own.
 */
final class Names {
  private static final UUID SPACE = UUID.fromString("6f0a5f2e-3c1d-4f5b-9a57-8f1c6f3c0b11");

  private Names() {}

  /** The identifier of a thing of a kind. */
  static UUID of(String kind, @Nullable Object... parts) {
    StringBuilder name = new StringBuilder(kind);
    for (Object part : parts) {
      name.append('\n').append(part);
    }
    return hashed(name.toString());
  }

  private static UUID hashed(String name) {
    byte[] hash;
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(bytes(SPACE));
      hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
    hash[6] = (byte) (hash[6] & 0x0f | 0x50);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    ByteBuffer parts = ByteBuffer.wrap(hash);
    return new UUID(parts.getLong(), parts.getLong());
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  /** A report's: by its text, address, outlet and day, whatever its number in a store. */
  static UUID report(WholeEvent event) {
    EventLine.Source source = event.line().source();
    return of(
        "report", event.report().document(), source.url(), source.outlet(), source.published());
  }

  static UUID event(WholeEvent event) {
    return of("event", report(event), event.line().number());
  }

  /** An actor's: by its identifier, else by its name and country. */
  static UUID party(EventLine.Party party) {
    return party.id() != null
        ? of("actor", party.id())
        : of("actor", NameFolding.key(party.name()), party.country());
  }

  static UUID place(EventLine.Spot place) {
    return of("place", place.name(), place.country(), place.latitude(), place.longitude());
  }
}
