/** Cases for other systems, in the shapes of api.md: read, acted on step by step, and checked for defects. */
package org.mingping.disposition.api;
