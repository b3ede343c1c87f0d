/** Module {@code _bisect}: searching and inserting in sorted sequences. */
package org.boomslang.modules.bisect;
