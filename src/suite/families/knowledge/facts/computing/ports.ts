import { factTable } from '../table.ts'

export const ports = factTable({
  name: 'ports',
  reference: 'IANA Service Name and Transport Protocol Port Number Registry',
  columns: 'service | port',
  rows: `
    HTTP|80; HTTPS|443; SSH|22; SMTP|25; DNS|53; FTP control|21; Telnet|23

    POP3|110; IMAP|143; NTP|123; SNMP|161; LDAP|389; MySQL|3306; PostgreSQL|5432; Remote Desktop (RDP)|3389; IMAPS|993; POP3S|995

    TFTP|69; finger|79; Kerberos|88; BGP|179; SMB|445; syslog|514; LDAPS|636; IPP|631; rsync|873; MQTT|1883; SIP|5060; XMPP client|5222; mDNS|5353; AMQP|5672; Redis|6379; Gopher|70; Whois|43; DHCP server|67; Git|9418; NFS|2049; MongoDB|27017`,
  relations: [
    {
      entity: 'service',
      value: 'port',
      forward: [
        'Which port is registered for {}?',
        'On which port does {} listen by default?',
        'What is the well-known port of {}?',
      ],
      backward: [
        'Which service is registered on port {}?',
        'A server listens on port {} by default. Which service is it?',
      ],
      pair: 'service and default port',
    },
  ],
})
