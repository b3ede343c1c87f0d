import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Runs a Python file on GraalPy as its launcher would: {@code GraalPyMain FILE [ARGUMENT] ...}. */
public final class GraalPyMain {

  private GraalPyMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] status = {1};
    Thread main = new Thread(null, () -> status[0] = run(arguments), "main", 32L << 20);
    main.start();
    main.join();
    System.out.flush();
    System.exit(status[0]);
  }

  private static int run(String[] arguments) {
    try (Context context =
        Context.newBuilder("python").allowAllAccess(true).arguments("python", arguments).build()) {
      context.eval(Source.newBuilder("python", new File(arguments[0])).build());
      return 0;
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      System.err.println(e.getMessage() + " " + Arrays.toString(arguments));
      return 1;
    } catch (IOException e) {
      System.err.println(e);
      return 2;
    }
  }
}
