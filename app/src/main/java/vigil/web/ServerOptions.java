package vigil.web;

/**
 * Where a server listens, and its bounds.
 *
 * @param host the address
 * @param port the port; 0 for any that is free
 * @param bodyBytes the largest body that a request may have
 * @param perSecond how many requests a second an address may send, ten seconds' worth at once
 */
public record ServerOptions(String host, int port, long bodyBytes, int perSecond) {
  /** This machine only, at the usual port and bounds. */
  public static final ServerOptions USUAL = new ServerOptions("127.0.0.1", 8417, 8L << 20, 500);

  /** The same at another address. */
  public ServerOptions at(String otherHost, int otherPort) {
    return new ServerOptions(otherHost, otherPort, bodyBytes, perSecond);
  }

  /** Whether only this machine can reach it. */
  public boolean isLoopback() {
    return Origins.isLoopback(host);
  }
}
