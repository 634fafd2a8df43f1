package io.caudal.local.tls;

import java.nio.file.Path;

/** What a server shows to those who connect, as PEM files. */
record ServerCertificate(Path certificate, Path key) {}
