import Testing

import Secrets

@Suite("Secret keys")
struct SecretKeyTests {
  @Test(
    "A key whose last word says so is a secret's",
    arguments: [
      // The words themselves, in every style.
      "password", "passwd", "token", "secret", "webhook", "PASSWORD", "Token",
      "adminPassword", "admin_password", "admin-password", "admin.password", "AdminPassword",
      "ADMIN_PASSWORD", "GRAFANA_ADMIN_PASSWORD", "dbPASSWORD", "db-passwd", "authToken",
      "OAUTH2_TOKEN", "oauth2Token", "OAUTH2Token", "clientSecret", "existingSecret",
      "slackWebhook", "SLACK_WEBHOOK", "vault.hashicorp.com/token", "my token", "_password_",
      // Two words for one.
      "slackWebHook", "SLACK_WEB_HOOK", "userPassWord",
      // key, after its owner.
      "apiKey", "APIKey", "ApiKey", "api_key", "api-key", "api.key", "API_KEY", "X-API-Key",
      "MLOPS_API_KEY", "apiServerKey", "privateKey", "tlsPrivateKey", "PRIVATE_KEY", "accessKey",
      "AWS_SECRET_ACCESS_KEY", "pagerdutyKey", "PAGERDUTY_SERVICE_KEY", "PagerDutyKey",
      "pagerDutyServiceKey", "PAGER_DUTY_KEY",
      // key, glued to its owner.
      "apikey", "privatekey", "accesskey", "pagerdutykey", "APIKEY", "MLOPS_APIKEY",
      "sshPrivatekey",
      // Numbered.
      "password2", "password_2", "PASSWORD_1", "apiKey2", "API_KEY_02", "api2Key", "token1",
    ])
  func secret(key: String) {
    #expect(isSecretKey(key))
  }

  @Test(
    "Any other last word makes it none",
    arguments: [
      "", "_", "--", "2", "key", "keys", "Key", "secretKey", "encryptionKey", "sortKey",
      "foreign_key", "keyApi", "keyPrivate", "monkey", "apimonkey", "turkey",
      "tokenExpiry", "tokenPath", "secretName", "secretRef", "secretPath", "webhookEnabled",
      "passwordEnabled", "slackWebhookUrl", "SLACK_WEBHOOK_PROD", "GRAFANA_ADMIN_PASSWORD_PROD",
      "accessKeyId", "privateKeyPath", "apiKeyName", "API_KEY_HEADER", "apiVersionPrefix",
      "tokens", "maxTokens", "passwords", "secrets", "webhooks", "tokenizer", "secretary",
      "passwordless", "adminpassword2fa", "api", "apiKeyEnabled", "host", "replicaCount",
      "MLOPS_DEBUG", "schlüssel", "пароль",
    ])
  func notSecret(key: String) {
    #expect(!isSecretKey(key))
  }
}
