package vigil.source.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Which hosts may be asked. */
final class Hosts {
  private final boolean privateHosts;

  Hosts(boolean privateHosts) {
    this.privateHosts = privateHosts;
  }

  /** Why the address is not to be asked; null where it may be. */
  Answer.@Nullable Failure forbidden(URI address) {
    String scheme = address.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!web || address.getHost() == null) {
      return Answer.Failure.of(Answer.Why.FORBIDDEN, "is no address of the web");
    }
    if (address.getUserInfo() != null) {
      return Answer.Failure.of(Answer.Why.FORBIDDEN, "holds a user's name");
    }
    return privateHosts ? null : privateHost(address.getHost());
  }

  private static Answer.@Nullable Failure privateHost(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (isPrivate(address)) {
          return Answer.Failure.of(
              Answer.Why.FORBIDDEN, "leads to this machine or a private network");
        }
      }
      return null;
    } catch (UnknownHostException e) {
      return Answer.Failure.of(Answer.Why.UNREACHABLE, "names a host that is not known");
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean unique = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xC0) == 64;
    boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || unique
        || shared
        || reserved;
  }
}
