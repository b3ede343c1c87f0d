/** Modules {@code pwd} and {@code grp}: users and groups, from the C library. */
package org.boomslang.modules.users;
