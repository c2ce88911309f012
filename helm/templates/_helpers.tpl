{{- define "plumbline.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What all our pods have in common, and what the policies go by. */}}
{{- define "plumbline.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "plumbline.labels" -}}
{{ include "plumbline.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "plumbline.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{- define "plumbline.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ .Values.serviceAccount.name | default (include "plumbline.fullname" .) }}
{{- else -}}
{{ .Values.serviceAccount.name | default "default" }}
{{- end -}}
{{- end -}}

{{- define "plumbline.host" -}}
{{- $address := required "address is needed: where people reach Plumbline, such as https://plumbline.example.org" .Values.address -}}
{{ (urlParse $address).host }}
{{- end -}}

{{/* Databases */}}

{{- define "plumbline.cluster" -}}
{{ include "plumbline.fullname" . }}-db
{{- end -}}

{{- define "plumbline.pooler" -}}
{{ include "plumbline.fullname" . }}-pooler
{{- end -}}

{{/* The Secret and key with the certificate authority of the database, as YAML; nothing where the machine's own are enough. */}}
{{- define "plumbline.databaseCa" -}}
{{- if eq .Values.postgresql.mode "cnpg" -}}
secret: {{ include "plumbline.cluster" . }}-ca
key: ca.crt
{{- else if .Values.postgresql.external.caSecret -}}
secret: {{ .Values.postgresql.external.caSecret }}
key: {{ .Values.postgresql.external.caKey }}
{{- end -}}
{{- end -}}

{{/* The cluster's authority signs for nobody else, so who it signed for is who we mean; the pooler has no name of its own in it. */}}
{{- define "plumbline.databaseTls" -}}
{{- if eq .Values.postgresql.mode "cnpg" -}}
sslmode=verify-ca&sslrootcert=/etc/plumbline/database/ca.crt
{{- else if .Values.postgresql.external.caSecret -}}
sslmode={{ .Values.postgresql.external.sslMode }}&sslrootcert=/etc/plumbline/database/ca.crt
{{- else if hasPrefix "verify" .Values.postgresql.external.sslMode -}}
sslmode={{ .Values.postgresql.external.sslMode }}&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory
{{- else -}}
sslmode={{ .Values.postgresql.external.sslMode }}
{{- end -}}
{{- end -}}

{{- define "plumbline.databaseUrl" -}}
{{- $host := "" -}}
{{- $port := 5432 -}}
{{- if eq .Values.postgresql.mode "cnpg" -}}
{{- $host = include "plumbline.pooler" . -}}
{{- else -}}
{{- $host = required "postgresql.external.host is needed where postgresql.mode is external" .Values.postgresql.external.host -}}
{{- $port = .Values.postgresql.external.port -}}
{{- end -}}
jdbc:postgresql://{{ $host }}:{{ $port }}/{{ .Values.postgresql.database }}?{{ include "plumbline.databaseTls" . }}
{{- end -}}

{{/* Straight to the server: a migration holds a lock of its session, which a pooler would lose. */}}
{{- define "plumbline.migrationUrl" -}}
{{- $host := "" -}}
{{- $port := 5432 -}}
{{- if eq .Values.postgresql.mode "cnpg" -}}
{{- $host = printf "%s-rw" (include "plumbline.cluster" .) -}}
{{- else -}}
{{- with .Values.postgresql.external -}}
{{- $host = .migration.host | default .host -}}
{{- $port = ternary .migration.port .port (ne .migration.host "") -}}
{{- end -}}
{{- end -}}
jdbc:postgresql://{{ $host }}:{{ $port }}/{{ .Values.postgresql.database }}?{{ include "plumbline.databaseTls" . }}
{{- end -}}

{{/* Keycloak */}}

{{- define "plumbline.keycloak" -}}
{{ include "plumbline.fullname" . }}-keycloak
{{- end -}}

{{- define "plumbline.keycloakUrl" -}}
{{- required "keycloak.url is needed: Keycloak's address as browsers see it, without a realm" .Values.keycloak.url | trimSuffix "/" -}}
{{- end -}}

{{- define "plumbline.keycloakInternalUrl" -}}
{{- if .Values.keycloak.internalUrl -}}
{{ .Values.keycloak.internalUrl | trimSuffix "/" }}
{{- else if eq .Values.keycloak.mode "operator" -}}
http://{{ include "plumbline.keycloak" . }}-service:8080
{{- else -}}
{{ include "plumbline.keycloakUrl" . }}
{{- end -}}
{{- end -}}

{{- define "plumbline.signInOrigin" -}}
{{- $url := urlParse (include "plumbline.keycloakUrl" .) -}}
{{ $url.scheme }}://{{ $url.host }}
{{- end -}}

{{/* Settings that are no secret, for every pod. */}}
{{- define "plumbline.settings" -}}
{{- $cronJobs := eq .Values.jobs.mode "cronJobs" -}}
{{- $_ := include "plumbline.host" . -}}
JAVA_TOOL_OPTIONS: {{ .Values.javaOptions | quote }}
QUARKUS_DATASOURCE_JDBC_URL: {{ include "plumbline.databaseUrl" . | quote }}
QUARKUS_DATASOURCE_USERNAME: plumbline_app
QUARKUS_DATASOURCE_JDBC_MAX_SIZE: {{ .Values.postgresql.poolSize | quote }}
QUARKUS_OIDC_AUTH_SERVER_URL: {{ printf "%s/realms/plumbline" (include "plumbline.keycloakInternalUrl" .) | quote }}
QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL: {{ include "plumbline.keycloakInternalUrl" . | quote }}
{{- if and .Values.proxy.forwarding (not .Values.proxy.trusted) (not .Values.networkPolicy.enabled) }}
{{- fail "proxy.trusted is needed where networkPolicy is off: anybody could say where they come from" }}
{{- end }}
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: {{ .Values.proxy.forwarding | quote }}
{{- with .Values.proxy.trusted }}
QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: {{ join "," . | quote }}
{{- end }}
QUARKUS_SHUTDOWN_TIMEOUT: {{ printf "%vs" .Values.shutdown.timeoutSeconds | quote }}
QUARKUS_MAILER_HOST: {{ required "mail.host is needed: the mail server" .Values.mail.host | quote }}
QUARKUS_MAILER_PORT: {{ .Values.mail.port | quote }}
QUARKUS_MAILER_START_TLS: {{ .Values.mail.startTls | quote }}
PLUMBLINE_MAIL_FROM: {{ required "mail.from is needed: who letters are from, such as Plumbline <no-reply@example.org>" .Values.mail.from | quote }}
PLUMBLINE_ADDRESS: {{ .Values.address | trimSuffix "/" | quote }}
PLUMBLINE_SIGN_IN_ORIGIN: {{ include "plumbline.signInOrigin" . | quote }}
PLUMBLINE_ACCOUNTS_EVERY: {{ .Values.accounts.every | quote }}
PLUMBLINE_ERASURES_EVERY: {{ .Values.erasures.every | quote }}
PLUMBLINE_REMINDERS_FROM: {{ .Values.reminders.from | quote }}
PLUMBLINE_REMINDERS_UNTIL: {{ .Values.reminders.until | quote }}
PLUMBLINE_OUTCOMES_SMALLEST_CELL: {{ .Values.outcomes.smallestCell | quote }}
{{- with .Values.jobs.cron }}
PLUMBLINE_RETENTION_CRON: {{ $cronJobs | ternary "off" .retention | quote }}
PLUMBLINE_ACCESS_LOG_VERIFY_CRON: {{ $cronJobs | ternary "off" .verification | quote }}
PLUMBLINE_REMINDERS_CRON: {{ $cronJobs | ternary "off" .reminders | quote }}
PLUMBLINE_OUTCOMES_CRON: {{ $cronJobs | ternary "off" .outcomes | quote }}
{{- end }}
{{- if $cronJobs }}
PLUMBLINE_OUTCOMES_AT_START: "false"
{{- end }}
{{- with .Values.traces.endpoint }}
QUARKUS_OTEL_SDK_DISABLED: "false"
QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED: "true"
QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
{{- end }}
{{- if .Values.accessLog.headsClaim }}
PLUMBLINE_ACCESS_LOG_HEADS: /var/lib/plumbline/access-log-heads
{{- end }}
{{- range $name, $value := .Values.environment }}
{{ $name }}: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* Secrets of every pod: references, never values. */}}
{{- define "plumbline.secretEnv" -}}
{{- $secret := required "existingSecret is needed: the name of the Secret with the keys under secretKeys" .Values.existingSecret -}}
{{- with .Values.secretKeys }}
{{- range $name, $key := dict
      "QUARKUS_OIDC_CREDENTIALS_SECRET" .webClientSecret
      "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET" .accountsClientSecret
      "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET" .stateSecret
      "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET" .sessionSecret
      "PLUMBLINE_ACCESS_LOG_KEYS" .accessLogKeys
      "PLUMBLINE_REMINDERS_KEY" .remindersKey }}
{{ include "plumbline.fromSecret" (list $name $secret $key) }}
{{- end }}
{{- end }}
{{ include "plumbline.fromSecret" (list "QUARKUS_DATASOURCE_PASSWORD"
     (required "postgresql.app.existingSecret is needed: the Secret with the password of plumbline_app" .Values.postgresql.app.existingSecret)
     .Values.postgresql.app.passwordKey) }}
{{- with .Values.mail }}
{{- if .existingSecret }}
{{ include "plumbline.fromSecret" (list "QUARKUS_MAILER_USERNAME" .existingSecret .usernameKey) }}
{{ include "plumbline.fromSecret" (list "QUARKUS_MAILER_PASSWORD" .existingSecret .passwordKey) }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "plumbline.fromSecret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end -}}

{{/* What each of our pods has, whatever it does. */}}
{{- define "plumbline.pod" -}}
serviceAccountName: {{ include "plumbline.serviceAccount" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  {{- include "plumbline.podSecurity" . | nindent 2 }}
volumes:
  - name: tmp
    emptyDir: {}
  {{- with include "plumbline.databaseCa" . | fromYaml }}
  - name: database-ca
    secret:
      secretName: {{ .secret }}
      items:
        - key: {{ .key }}
          path: ca.crt
  {{- end }}
  {{- with .Values.accessLog.headsClaim }}
  - name: heads
    persistentVolumeClaim:
      claimName: {{ . }}
  {{- end }}
{{- end -}}

{{- define "plumbline.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.runAsUser }}
runAsGroup: {{ .Values.runAsUser }}
fsGroup: {{ .Values.runAsUser }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "plumbline.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "plumbline.container" -}}
image: {{ include "plumbline.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  {{- include "plumbline.containerSecurity" . | nindent 2 }}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- if include "plumbline.databaseCa" . }}
  - name: database-ca
    mountPath: /etc/plumbline/database
    readOnly: true
  {{- end }}
  {{- if .Values.accessLog.headsClaim }}
  - name: heads
    mountPath: /var/lib/plumbline
  {{- end }}
{{- end -}}
