/** A workflow that signs in with a static cloud key, and the last day of the person who owns it. */
export const leaverFiles = {
  ".github/workflows/deploy.yml": `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: eu-central-1
`,
  "people.csv": `employee_id,name,email,status,last_day
1007,Mira Okafor,mira.okafor@example.com,departed,2026-10-30
`,
  "owners.yaml": `version: 1
owners:
  - match: "code:*"
    owner: mira.okafor@example.com
`,
};
