import { mountTransfer } from '../../components/transfer/mount-transfer';

mountTransfer();
