package org.boomslang.stdlib;

import com.oracle.truffle.api.InternalResource;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The standard library, unpacked once per version into the cache of internal resources. The
 * launcher does not use it: it reads the library in place. Immutable.
 */
@InternalResource.Id(value = StandardLibrary.ID, componentId = "python", optional = true)
public final class StandardLibrary implements InternalResource {
  /**
   * The name to ask {@code Env.getInternalResource} for; the library is in its directory {@code
   * lib}.
   */
  public static final String ID = "stdlib";

  private static final Path BASE = Path.of("META-INF", "resources", "python", "stdlib");

  @Override
  public void unpackFiles(Env env, Path targetDirectory) throws IOException {
    env.unpackResourceFiles(BASE.resolve("files"), targetDirectory, BASE);
  }

  @Override
  public String versionHash(Env env) {
    try {
      return env.readResourceLines(BASE.resolve("sha256")).get(0);
    } catch (IOException e) {
      throw new IllegalStateException("the standard library jar lacks its checksum", e);
    }
  }
}
