/**
 * Module {@code _line_editor}: what {@code readline}, a frozen module, puts behind {@code input()}.
 */
package org.boomslang.modules.editor;
