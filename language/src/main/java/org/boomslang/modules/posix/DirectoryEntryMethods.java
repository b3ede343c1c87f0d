package org.boomslang.modules.posix;

import java.io.IOException;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The attributes of {@code os.DirEntry}. */
@PyBuiltins(type = "posix.DirEntry")
final class DirectoryEntryMethods {
  private DirectoryEntryMethods() {}

  @PyBuiltin(name = "name", kind = Kind.MEMBER, doc = "the name in the directory")
  static Object name(DirectoryEntry self) {
    return self.name();
  }

  @PyBuiltin(name = "path", kind = Kind.MEMBER, doc = "the name behind the path given to scandir")
  static Object path(DirectoryEntry self) {
    return self.path();
  }

  @PyBuiltin(
      name = "is_dir",
      sig = "($self, /, *, follow_symlinks=True)",
      doc = "Whether it is a directory.")
  static boolean isDir(DirectoryEntry self, boolean follow) {
    return self.isKind(StatModule.S_IFDIR, follow);
  }

  @PyBuiltin(
      name = "is_file",
      sig = "($self, /, *, follow_symlinks=True)",
      doc = "Whether it is a regular file.")
  static boolean isFile(DirectoryEntry self, boolean follow) {
    return self.isKind(StatModule.S_IFREG, follow);
  }

  @PyBuiltin(name = "is_symlink", doc = "Whether it is a symbolic link.")
  static boolean isSymlink(DirectoryEntry self) {
    return self.isKind(StatModule.S_IFLNK, false);
  }

  @PyBuiltin(name = "is_junction", doc = "Whether it is a junction: never on this system.")
  static boolean isJunction(DirectoryEntry self) {
    return false;
  }

  @PyBuiltin(name = "inode", doc = "The inode number.")
  static long inode(DirectoryEntry self) {
    try {
      return self.inode();
    } catch (IOException | RuntimeException e) {
      throw SystemErrors.of(e, self.path());
    }
  }

  @PyBuiltin(
      name = "stat",
      sig = "($self, /, *, follow_symlinks=True)",
      doc = "The status, asked for once.")
  static Object stat(DirectoryEntry self, boolean follow) {
    try {
      return self.status(follow).toStruct();
    } catch (IOException | RuntimeException e) {
      throw SystemErrors.of(e, self.path());
    }
  }

  @PyBuiltin(name = "__fspath__", doc = "The path.")
  static Object fspath(DirectoryEntry self) {
    return self.path();
  }

  @PyBuiltin(name = "__repr__", doc = "Return repr(self).")
  static String repr(DirectoryEntry self) {
    return "<DirEntry " + PyStr.toJava(Conversions.repr(self.name())) + ">";
  }

  @PyBuiltin(name = "__class_getitem__", kind = Kind.CLASS_METHOD, sig = "($type, item, /)")
  static Object classGetItem(PyType type, Object item) {
    return new PyGenericAlias(type, item);
  }
}
