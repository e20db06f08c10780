package vigil.cli;

final class VigilCommandLine {
  int run(String... args) {
    return args.length == 0 ? 2 : 0;
  }
}
