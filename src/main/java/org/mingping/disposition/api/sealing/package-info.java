/** What other systems ask about sealed files. */
package org.mingping.disposition.api.sealing;
