/** The arrows and house rules of {@code src/docs/architecture.md}, held by ArchUnit. Each rule was seen failing before it was trusted. */
package org.mingping.architecture;
